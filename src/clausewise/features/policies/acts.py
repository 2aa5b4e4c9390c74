"""What people do with policies, in words for the audit record."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("policies.brought_in", "Policy brought in", "{by} brought a policy’s file in"),
    Act("policies.decided_clause", "Clause decided", "{by} decided what a clause does"),
    Act("policies.split_clause", "Clause split", "{by} split a clause in two"),
    Act("policies.added_case", "Case added", "{by} added a case to a clause’s rule"),
    Act(
        "policies.dismissed_finding",
        "Finding dismissed",
        "{by} left a finding of the health check as it is, with a reason",
    ),
    Act(
        "policies.brought_finding_back",
        "Finding brought back",
        "{by} brought back a finding that was dismissed",
    ),
    Act("policies.took_pack", "Pack taken", "{by} took a policy as a pack"),
    Act("policies.gave_draft_up", "Draft given up", "{by} deleted a policy that was brought in"),
)
