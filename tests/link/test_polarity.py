"""Taking a negation out, and leaving it where only a part is denied."""

import pytest

from claimdb.link.polarity import turned


@pytest.mark.parametrize(
    ("statement", "positive"),
    [
        ("Mali did not sell any boats", "Mali sold boats"),
        ("Mali does not sell boats", "Mali sells boats"),
        ("Mali hasn't sold boats", "Mali has sold boats"),
        ("Mali won't sell boats", "Mali will sell boats"),
        ("Mali can't sell boats", "Mali can sell boats"),
        ("Mali cannot sell boats", "Mali can sell boats"),
        ("Mali never sold boats", "Mali sold boats"),
        ("The boats were not sold by Mali", "The boats were sold by Mali"),
        ("Mali is not a seller", "Mali is a seller"),
        ("Mali does not have a navy", "Mali has a navy"),
        ("Mali did not do it", "Mali did it"),
        ("Mali did not sell boats at all", "Mali sold boats"),
        ("Mali is not planning to sell boats", "Mali is planning to sell boats"),
        ("No boats were sold", "Boats were sold"),
        ("No one was hurt", "Someone was hurt"),
        ("Nothing was sold", "Something was sold"),
        ("There is no navy", "There is a navy"),
        ("There is no evidence of fraud", "There is evidence of fraud"),
        ("There was no evidence at all of fraud", "There was evidence of fraud"),
        ("Mali was never under siege", "Mali was under siege"),
        ("Mali could not be a member", "Mali could be a member"),
        ("Mali did not believe the report", "Mali believed the report"),
        ("Mali cannot sell boats here", "Mali can sell boats here"),
        ("There were no open gates", "There were open gates"),
        ("Mali has no navy", "Mali has a navy"),
        ("Mali did not fire a single shot", "Mali fired a shot"),
        ("There is not a shred of evidence", "There is evidence"),
        ("Mali has not sold boats since 2016", "Mali has sold boats since 2016"),
        ("Mali found nothing unusual", "Mali found something unusual"),
        ("Mali received no invitation", "Mali received an invitation"),
        (
            "None of the boats sank because of the storm",
            "Some of the boats sank because of the storm",
        ),
        ("Mali did not pay any official", "Mali paid an official"),
        ("Mali did not pay any of the men", "Mali paid some of the men"),
        ("Mali took no part in the raid", "Mali took part in the raid"),
    ],
)
def test_what_denies_the_whole_is_taken_out(statement: str, positive: str) -> None:
    """The verb takes the form that it has without its helper."""
    done = turned(statement)

    assert (done.statement, done.negated) == (positive, True)


@pytest.mark.parametrize(
    "statement",
    [
        "Mali sold boats",
        "Mali did not only sell boats",
        "Mali ain't got boats",
        "Mali couldn't be happier about the boats",
        "Mali could not be more excited about the boats",
        "Mali has never been prouder of its boats",
        "Mali can't wait to sell boats",
        "Mali could not believe its luck",
        "Hopefully there will be no damage to the boats",
        "Hands up, don't shoot",
        "Mali not sell boats",
        "Make sure the boats do not sink",
        "Mali did not sell all the boats",
        "Mali did not sell boats because it was poor",
        "Mali would not sell boats if it had a choice",
        "Mali no longer sells boats",
        "Mali did not immediately sell the boats",
        "Mali has not yet sold the boats",
        "Mali should not sell boats",
        "Mali may not sell boats",
        "Mali promised not to sell boats",
        "All the firms did not sell boats",
        "Nobody but Mali sold boats",
        "Mali never did not sell boats",
        "Mali did not sell boats and Niger bought none",
        "Mali did not sell the boats, Niger sold the boats",
        "There is no doubt that Mali sold boats",
        "Neither Mali nor Niger sold boats",
        "Selling no boats",
        "Mali sold nothing else",
        "Mali had no choice",
        "Mali has made no decision yet",
        "There is no threat any more",
        "Mali has not sold boats since it was poor",
        "",
    ],
)
def test_what_denies_a_part_stays(statement: str) -> None:
    """A statement that says something else without its negation keeps it."""
    done = turned(statement)

    assert (done.statement, done.negated) == (statement, False)


def test_a_kept_negation_has_its_reason() -> None:
    """Who reviews sees why."""
    assert turned("Mali did not only sell boats").reason == "only a part is denied (not only)"
