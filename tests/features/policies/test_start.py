def test_the_start_page_is_open_to_everyone(client):
    response = client.get("/")

    assert response.status_code == 200
    assert "Can I do this?" in response.content.decode()
