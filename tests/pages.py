"""Reads a page as a person does: its words in order, its title, its links and its forms."""

import re
from html import unescape


def words(response):
    """Return what the main part of a page says, its spaces made single."""
    html = response.content.decode()
    main = html.partition("<main")[2].partition("</main>")[0].partition(">")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


def title(response):
    """Return the page's title."""
    return unescape(re.search(r"<title>(.*?)</title>", response.content.decode(), re.DOTALL)[1])


def links(response):
    """Return where each link of the page leads, in order."""
    return [unescape(url) for url in re.findall(r'href="([^"]*)"', response.content.decode())]


def fields(response):
    """Return the name and the value of each hidden, radio and checkbox input, in order."""
    inputs = re.findall(r"<input[^>]*>", response.content.decode())
    pairs = (re.search(r'name="([^"]*)" value="([^"]*)"', text) for text in inputs)
    return [(found[1], unescape(found[2])) for found in pairs if found]
