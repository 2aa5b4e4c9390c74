"""Questions that stand for all others, as addresses: one for each outcome, and the odd ones out."""

OWN = "time=own&device=own"
UNAPPROVED = "approval_head=none&approval_line_manager=none"

ANSWERS = {
    "prohibited": "/ask/little-eaton/?activity=connect&counterpart=pupil&relationship=none",
    "needs_approval": "/ask/cadmus/?activity=add_external_friend&account=official"
    f"&{OWN}&{UNAPPROVED}",
    "advised_against": f"/ask/cadmus/?activity=connect&{OWN}"
    "&counterpart=former_pupil&counterpart_age=19",
    "permitted": "/ask/cadmus/?activity=browse&device=own&time=rest_break",
    "not_addressed": f"/ask/cadmus/?activity=connect&{OWN}&counterpart=public",
    "undecided": f"/ask/cadmus/?activity=connect&{OWN}"
    "&counterpart=former_pupil&skip=counterpart_age",
}

CONTRADICTION = (
    "/ask/cadmus/?role=senior_leader&activity=browse&account=official&site_audience=families"
)
CONCERN = (
    "/ask/little-eaton/?activity=see_concern&concern=pupil_contacted_me&contact_inappropriate=yes"
)
SET_ASIDE = "/ask/cadmus/?activity=post&account=official&confidential=yes"
QUESTION = f"/ask/cadmus/?activity=connect&{OWN}&counterpart=former_pupil"
CHECKLIST = f"/ask/little-eaton/?activity=post&account=official&{OWN}"
