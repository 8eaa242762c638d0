"""How commands are timed, for all benchmarks."""
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command):
    """Runs a command to its end; its own words are shown and the benchmark stops when it fails. Seconds and peak MB."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        sys.stderr.write(err or out)
        sys.exit(f"'{' '.join(map(str, command))}' ended with {process.returncode}")
    return seconds


def peak(command):
    """Seconds, and the most memory of the command or one of its workers, in MB; a fresh parent measures its children."""
    code = (
        "import resource,subprocess,sys,time;t=time.perf_counter();"
        "r=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE,text=True);"
        "print(time.perf_counter()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024,r.returncode);"
        "sys.stderr.write(r.stderr[-300:])"
    )
    result = subprocess.run([sys.executable, "-c", code, *map(str, command)], capture_output=True, text=True, check=True)
    seconds, megabytes, status = result.stdout.split()
    return float(seconds), float(megabytes), int(status), result.stderr.strip()


def in_turns(sides, runs):
    """Each side so many times, taking turns, so that a slow minute of the machine hits all; one run before warms up."""
    times = {name: [] for name, _ in sides}
    for _, work in sides:
        work()
    for turn in range(runs):
        for name, work in sides:
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
        print(f"run {turn + 1} of {runs} done", file=sys.stderr)
    return times


def table(times, base):
    divisor = statistics.median(times[base])
    print(f"| {'what':44} | median s |  best s | ratio |")
    print(f"|{'-' * 46}|---------:|--------:|------:|")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"| {name:44} | {median:8.2f} | {min(seconds):7.2f} | {median / divisor:5.2f} |")
    print()
