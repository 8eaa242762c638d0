"""A made-up project of any size, for benchmarks: the example project with its factors and links replaced."""
import pathlib
import random
import subprocess

CLASSES = ["need", "prevention", "provision", "outcome"]


def make(bwlch, folder, factors, links, aspects=1, seed=1):
    """Writes a project of so many factors, links and aspects a factor into `folder`; nothing measures any of them."""
    folder = pathlib.Path(folder)
    subprocess.run([str(bwlch), "init", str(folder)], check=True, capture_output=True)
    chance = random.Random(seed)
    for file in (folder / "model/factors").iterdir():
        file.unlink()
    lines = ["factors:"]
    for number in range(factors):
        name = CLASSES[number * len(CLASSES) // factors]
        lines += [
            f"  - id: f{number}",
            f"    label: {{en: Factor {number} of a made-up project}}",
            f"    class: {name}",
            "    side: both",
            "    themes: [care]",
            '    source: "handbook:1"',
        ]
        if aspects > 1:
            lines.append("    aspects:")
            for aspect in range(aspects):
                lines += [f"      - id: a{aspect}", f"        label: {{en: Aspect {aspect}}}", '        source: "handbook:1"']
    (folder / "model/factors/01.yaml").write_text("\n".join(lines) + "\n")
    pairs = set()
    while len(pairs) < links:
        # Mostly to factors a little further on, as in causal maps; never back.
        start = chance.randrange(factors - 1)
        pairs.add((start, min(factors - 1, start + 1 + int(chance.expovariate(6 / factors)))))
    lines = ["links:"]
    for start, end in sorted(pairs):
        lines += [
            f"  - from: f{start}",
            f"    to: f{end}",
            f'    polarity: "{chance.choice("++-?")}"',
            "    evidence:",
            "      - claim: hypothesis",
            "        says: Made up.",
            '        source: "handbook:1"',
        ]
    (folder / "model/links.yaml").write_text("\n".join(lines) + "\n")
    (folder / "model/mapping.csv").write_text("aspect,data_set,directness,because,source\n")
    (folder / "model/findings.csv").write_text("aspect,result,looked_for,on,places,citation,recorded\n")
    (folder / "model/recommendations.yaml").write_text("recommendations: []\n")
    return folder
