"""What Clausewise changes in how django-allauth signs people in."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):
    """Nobody makes an account for themselves: the school adds them."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
