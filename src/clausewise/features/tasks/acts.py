"""What people do with tasks and notices, in words for the audit record."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("tasks.added", "Task added", "{by} asked for “{kind:task_kind}”"),
    Act("tasks.done", "Task done", "{by} marked as done: “{kind:task_kind}”"),
    Act(
        "tasks.cancelled",
        "Task cancelled",
        "{by} cancelled “{kind:task_kind}”, which is no longer needed",
    ),
    Act("tasks.taken_over", "Task handed over", "{by} handed “{kind:task_kind}” to {to:person}"),
    Act("tasks.notices_chosen", "Notices chosen", "{by} chose how to be told what needs them"),
    Act("tasks.notice_sent_again", "Notice sent again", "{by} had a notice sent again"),
    Act("tasks.notice_given_up", "Notice given up", "{by} gave up sending a notice"),
    Act(
        "tasks.notice_unclear",
        "Notice may not have arrived",
        "{by} could not tell whether a notice arrived",
    ),
    Act("tasks.hook_set", "Address for notices set", "{by} set an address for notices"),
    Act("tasks.hook_removed", "Address for notices removed", "{by} removed an address for notices"),
    Act(
        "tasks.hook_key_renewed",
        "Key of an address renewed",
        "{by} renewed the key that signs notices to an address",
    ),
    Act("tasks.calendar_made", "Calendar address made", "{by} made their calendar address"),
    Act("tasks.calendar_stopped", "Calendar address closed", "{by} closed their calendar address"),
)
