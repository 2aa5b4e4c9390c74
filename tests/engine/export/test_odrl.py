from clausewise.engine.export import as_odrl

STAFF = {"leftOperand": "cw:role", "operator": "neq", "rightOperand": "helper"}


def test_what_is_done_is_the_action_and_whom_it_binds_the_assignee(policy):
    (rule,) = as_odrl(policy("effect: forbid, when: {activity: [post, message], shown: yes}"))[
        "prohibition"
    ]

    assert rule["action"] == ["cw:post", "cw:message"]
    assert rule["assignee"]["refinement"] == [STAFF]
    assert rule["constraint"] == [
        {"leftOperand": "cw:shown", "operator": "eq", "rightOperand": True}
    ]


def test_a_rule_about_any_act_is_about_use(policy):
    everyone = "who: [employee, governor, helper]"
    (rule,) = as_odrl(policy(f"effect: advise, when: {{age: {{at_least: 0}}}}, {everyone}"))[
        "permission"
    ]

    assert (rule["action"], rule["cw:outcome"]) == ("use", "advised_against")
    assert "constraint" not in rule
    assert "refinement" not in rule["assignee"]


def test_an_exception_is_that_one_of_its_conditions_fails(policy):
    (rule,) = as_odrl(
        policy("effect: permit, when: {shown: yes}, except: {age: [2, 3], in: {known: yes}}")
    )["permission"]

    (_, exception) = rule["constraint"]
    assert exception["or"]["@list"] == [
        {"leftOperand": "cw:age", "operator": "isNoneOf", "rightOperand": [2, 3]},
        {"leftOperand": "cw:in-stated", "operator": "eq", "rightOperand": False},
    ]


def test_outside_a_range_is_below_or_above_it(policy):
    (rule,) = as_odrl(
        policy("effect: permit, when: {shown: yes}, except: {age: [0, 1, 8, 9], in: a}")
    )["permission"]

    assert rule["constraint"][1]["or"]["@list"][0]["and"]["@list"] == [
        {"leftOperand": "cw:age", "operator": "gteq", "rightOperand": 2},
        {"leftOperand": "cw:age", "operator": "lteq", "rightOperand": 7},
    ]


def consents(policy, approval):
    made = policy(f"effect: approval, when: {{activity: post}}, approval: {approval}")
    needed, _ = as_odrl(made)["permission"][:2]
    return [duty["consentingParty"]["refinement"][0]["rightOperand"] for duty in needed["duty"]]


def test_every_signature_is_a_consent_of_its_own_and_any_of_them_one(policy):
    both = "[{role: head, form: written}, {role: slt}]"

    assert consents(policy, f"{{all_of: {both}}}") == [["head"], ["slt"]]
    assert consents(policy, f"{{any_of: {both}}}") == [["head", "slt"]]


def test_a_refused_approval_prohibits(policy):
    asked = policy("effect: approval, when: {activity: post}, approval: {role: head}")
    (rule,) = as_odrl(asked)["prohibition"]

    assert rule["constraint"][0]["rightOperand"] == "refused"


def test_a_duty_beside_a_permission_is_an_obligation_and_never_its_price(policy):
    told = "duty: {do: report, to: [dsl, head], within: at once}"
    exported = as_odrl(policy(f"effect: permit, when: {{activity: post}}, {told}"))

    assert "duty" not in exported["permission"][0]
    (rule,) = exported["obligation"]
    assert rule["action"]["rdf:value"] == {"@id": "cw:report"}
    assert rule["action"]["refinement"][0]["rightOperand"] == "at once"
    assert rule["informedParty"]["refinement"][0]["rightOperand"] == ["dsl", "head"]
    assert rule["constraint"][0]["leftOperand"] == "cw:activity"


def test_a_bare_duty_is_an_obligation_alone(policy):
    exported = as_odrl(policy("effect: duty, when: {activity: post}, duty: {do: report}"))

    assert exported["obligation"][0]["action"] == "cw:report"
    assert "permission" not in exported


def test_no_name_of_a_pack_breaks_out_of_an_address(policy):
    (rule,) = as_odrl(policy("effect: forbid, when: {shown: yes}"))["prohibition"]

    assert rule["dcterms:source"] == "urn:clausewise:policy:small:clause:1%20a"
