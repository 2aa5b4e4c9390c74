"""Where django-allauth looks for the kinds of account that one may sign in with."""

from clausewise.features.people.sign_in.openid import SchoolAccounts

provider_classes = [SchoolAccounts]
