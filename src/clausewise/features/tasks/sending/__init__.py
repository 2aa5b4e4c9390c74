"""How notices leave: by e-mail, to Teams, to webhooks; each at most once."""
