"""The pages' common parts: base page, components, form fields, styles. Knows no feature."""
