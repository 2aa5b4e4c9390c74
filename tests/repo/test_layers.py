"""The contracts of pyproject.toml, tried on a made-up tree: each must be able to break."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rules.tree import ROOT

PLACES = ("site", "features/policies", "ui", "connectors", "checks", "documents", "engine")


@pytest.fixture
def lint(tmp_path):
    """Lay out an empty Clausewise, add some files and say what import-linter says of it."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)

    def lay_out(files):
        for path in [f"{place}/__init__.py" for place in PLACES] + list(files):
            file = tmp_path / "clausewise" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(files.get(path, ""))
        for folder in ("", "features"):
            (tmp_path / "clausewise" / folder / "__init__.py").touch()
        command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
        found = subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout + found.stderr

    return lay_out


@pytest.mark.parametrize(
    ("files", "contract"),
    [
        ({"strange/__init__.py": ""}, "Layers, downwards only"),
        ({"engine/a.py": "import clausewise.checks"}, "Layers, downwards only"),
        ({"ui/a.py": "import clausewise.connectors"}, "Layers, downwards only"),
        (
            {"engine/a.py": "import django"},
            "The engine, the checks and the documents know nothing of the web",
        ),
        ({"connectors/a.py": "import django"}, "Connectors know networks, not Django"),
        ({"features/gossip/__init__.py": ""}, "Features know only lower ones"),
        (
            {
                "features/posts/__init__.py": "",
                "features/posts/views.py": "import clausewise.features.policies.models",
                "features/policies/models.py": "",
            },
            "Features meet only at each other's api",
        ),
    ],
)
def test_a_broken_contract_is_caught(lint, files, contract):
    broken = [line for line in lint(files).splitlines() if "BROKEN" in line]

    assert any(line.startswith(contract) for line in broken)


def test_features_may_meet_at_an_api(lint):
    files = {
        "features/posts/__init__.py": "",
        "features/posts/views.py": "import clausewise.features.policies.api",
        "features/policies/api.py": "",
    }

    assert "5 kept, 0 broken" in lint(files)
