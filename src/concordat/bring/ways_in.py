"""Says which command takes a published file: takes the kind of the file and its name, gives the line to type."""

from concordat.kernel.registry import names_in

STEPS = "concordat.bring.steps"
MATRICES = "concordat.bring.matrices"
BEDS = ("criteria_to_reside", "daily_discharges", "bed_availability")
WAITING, WEIGHTED, ESTATES = "waiting_times_full", "weighted_populations", "estates_return"
RETURNS = (*BEDS, WAITING, WEIGHTED, ESTATES)


def way_in(source: str, file: str) -> str:
    """Return the command that brings the file into a folder, or else shows it."""
    if source in names_in(STEPS):
        return f"concordat bring {file} FOLDER"
    if source in RETURNS:
        return f"concordat returns FOLDER {file}"
    return f"concordat matrix {file}" if source in names_in(MATRICES) else f"concordat source {file}"
