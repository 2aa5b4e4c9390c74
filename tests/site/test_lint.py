from site_commands import lines, printed, refused


def test_a_sound_pack_exits_with_0_and_counts_what_was_run(hillside):
    output = printed("lint", hillside() / "hillside")

    assert output.splitlines()[-1].startswith("hillside: 2 rules, 4 cases, 0 failed, ")


def test_a_pack_may_be_named_or_be_a_folder(hillside):
    packs = hillside()

    assert printed("lint", "hillside", "--packs", packs) == printed("lint", packs / "hillside")


def test_a_case_that_does_not_come_out_as_it_says_exits_with_1(hillside):
    packs = hillside("outcome: prohibited", "outcome: permitted")
    output = printed("lint", packs / "hillside", code=1)

    assert output.startswith("case failed: no-pupils: A pupil. should be permitted, but is prohib")


def test_findings_in_json_carry_facts_that_show_them(hillside):
    packs = hillside("outcome: prohibited", "outcome: permitted")
    (found,) = lines("lint", packs / "hillside", "--json", code=1)

    assert set(found) == {"policy", "failed", "findings"}
    assert len(found["failed"]) == 1
    keys = {"problem", "error", "message", "rules", "clauses", "witness"}
    assert all(set(finding) == keys for finding in found["findings"])


def test_a_folder_without_a_pack_says_what_a_pack_is(tmp_path):
    assert "no pack here: a pack is a folder with pack.yaml" in refused("lint", tmp_path)


def test_a_name_of_nothing_is_refused():
    assert "there is no policy `nobody`" in refused("lint", "nobody")


def test_a_pack_that_cannot_be_read_is_bad_input(hillside):
    message = refused("lint", hillside("effect: forbid", "effect: forbidden") / "hillside")

    assert "hillside/pack.yaml:" in message
    assert "`forbidden` is not known here: did you mean forbid?" in message
