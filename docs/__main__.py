"""``python -m docs``: writes the pages of rules, schemes, requirements, precision, crosswalk; the README's table."""

from __future__ import annotations

from docs.make import ROOT, made

for path, text in made().items():
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
for stray in (ROOT / "docs" / "rules").glob("*.md"):
    if f"docs/rules/{stray.name}" not in made():
        stray.unlink()
