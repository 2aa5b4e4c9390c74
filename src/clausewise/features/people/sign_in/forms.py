"""django-allauth's forms in our words: labels, hints, and one field for a new password."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as code
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as key
from django import forms

from clausewise.features.audit.api import record
from clausewise.features.people.models import Person
from clausewise.features.people.sign_in.trail import signing_in

NEW = "At least 12 characters. Three random words are hard to guess and easy to remember."
CODE = "6 digits from your authenticator app, or one of your recovery codes"
WORDS = {
    "login": ("E-mail address", "The one that your school has for you"),
    "email": ("E-mail address", "The one that your school has for you"),
    "password": ("Password", ""),
    "oldpassword": ("Your password now", ""),
    "password1": ("New password", NEW),
    "code": ("Code", CODE),
    "name": ("A name for this key", "So that you can tell your keys apart"),
}
"""Each field's label and hint."""
LEFT_OUT = {
    "login": "Enter your e-mail address",
    "email": "Enter your e-mail address",
    "password": "Enter your password",
    "oldpassword": "Enter your password now",
    "password1": "Enter a new password",
    "code": "Enter a code",
    "name": "Enter a name for this key",
    "credential": "Your security key has not answered. Try it again, or sign in another way",
}
"""What to say of each field that is left out."""


class InOurWords(forms.Form):
    """Labels instead of placeholders; a new password once, as it can be shown to check it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label, field.help_text = WORDS.get(name, (field.label, field.help_text))
            told = field.error_messages
            told["required"] = LEFT_OUT.get(name, told["required"])
        if "code" in self.fields:
            self.fields["code"].widget.attrs["inputmode"] = "numeric"


class NotingFailures(InOurWords):
    """Records each wrong code or key."""

    user: Person

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and self.errors:
            way = "code" if "code" in self.fields else "key"
            for each in signing_in(self.user):
                record(None, "people.second_factor_failed", each, details={"with": way})


class LoginForm(InOurWords, account.LoginForm):
    """Signing in."""


class ResetForm(InOurWords, account.ResetPasswordForm):
    """Asking for a link to set a password."""


class NewPasswordForm(InOurWords, account.ResetPasswordKeyForm):
    """Setting a password by such a link."""


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    """Changing one's password."""


class SetPasswordForm(InOurWords, account.SetPasswordForm):
    """Setting a password, for those who have signed in otherwise so far."""


class ConfirmForm(InOurWords, account.ReauthenticateForm):
    """Showing once more who one is, before changing how one signs in."""


class CodeForm(NotingFailures, code.AuthenticateForm):
    """The second factor at sign-in: a code."""


class ConfirmCodeForm(NotingFailures, code.ReauthenticateForm):
    """Showing once more who one is, by a code."""


class KeyForm(NotingFailures, key.AuthenticateWebAuthnForm):
    """The second factor at sign-in: a security key or a passkey."""


class ConfirmKeyForm(NotingFailures, key.ReauthenticateWebAuthnForm):
    """Showing once more who one is, by a key."""


class AddAppForm(InOurWords, totp.ActivateTOTPForm):
    """Adding an authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = "The 6 digits that the app shows now"


class AddKeyForm(InOurWords, key.AddWebAuthnForm):
    """Adding a security key or a passkey."""


class NameKeyForm(InOurWords, key.EditWebAuthnForm):
    """Giving a key another name."""
