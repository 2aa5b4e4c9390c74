"""Logos: drawn anew from what was given, so that nothing but a picture is kept or served."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000
SIZE = (480, 160)
FORMATS = ("PNG", "JPEG", "WEBP")
TOO_WIDE = f"The picture is wider or higher than {MOST_PIXELS} pixels. Make it smaller."


class BadLogoError(ValueError):
    """What was given is no logo that can be used; the message says why and what would do."""


def drawn_anew(given: bytes) -> bytes:
    """Return a picture as a PNG of at most 480 by 160 pixels, with nothing else in it.

    Raises BadLogoError.
    """
    if len(given) > MOST_BYTES:
        raise BadLogoError("The file is larger than 1 MB. Save the picture smaller and try again.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is checked before it is unpacked
            with Image.open(BytesIO(given), formats=FORMATS) as picture:
                return _drawn(picture)
    except Image.DecompressionBombError as error:
        raise BadLogoError(TOO_WIDE) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        if isinstance(error, BadLogoError):
            raise
        raise BadLogoError("That is no PNG, JPEG or WebP picture. Choose another file.") from error


def _drawn(picture: Image.Image) -> bytes:
    if max(picture.size) > MOST_PIXELS:
        raise BadLogoError(TOO_WIDE)
    plain = ImageOps.exif_transpose(picture).convert("RGBA")
    plain.thumbnail(SIZE)
    fresh = Image.new("RGBA", plain.size)
    fresh.paste(plain)
    kept = BytesIO()
    fresh.save(kept, "PNG", optimize=True)
    return kept.getvalue()
