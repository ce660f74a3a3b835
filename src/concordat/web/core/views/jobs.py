"""Long work of the person who asks: start it, see how far it is, stop it, fetch its file."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from concordat.web.core import jobs
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of, barred, common
from concordat.web.core.models import Job
from concordat.web.core.page import Barred


@require_http_methods(["GET", "HEAD", "POST"])
def listed(request: HttpRequest, system: str) -> HttpResponse:
    """Show what can be made and what was made; a POST begins one."""
    ask = ask_of(request, system)
    refusal = _refusal(request, ask)
    if refusal is not None:
        return refusal
    if request.method == "POST":
        work = request.POST.get("work", "")
        if work not in jobs.works():
            raise Http404(f"There is no long work “{work[:60]}”.")
        return HttpResponseRedirect(ask.path(f"jobs/{jobs.start(ask, work).pk}"))
    works = [(name, one.TITLE, (one.__doc__ or "").strip().splitlines()[0]) for name, one in jobs.works().items()]
    found = [_view(job) for job in jobs.of_person(ask)]
    return render(request, "jobs.html", {**common(ask), "title": "Files made for you", "works": works, "jobs": found})


@require_GET
def one(request: HttpRequest, system: str, number: int) -> HttpResponse:
    """Show how far one job is; asked for as a part of the page, give that part alone."""
    ask = ask_of(request, system)
    refusal = _refusal(request, ask)
    if refusal is not None:
        return refusal
    job = _job(ask, number)
    template = "job_state.html" if request.htmx else "job.html"
    return render(request, template, {**common(ask), "title": _title(job), "job": _view(job)})


@require_POST
def stop(request: HttpRequest, system: str, number: int) -> HttpResponse:
    """Ask one job to stop."""
    ask = ask_of(request, system)
    refusal = _refusal(request, ask)
    if refusal is not None:
        return refusal
    jobs.ask_to_stop(_job(ask, number))
    return HttpResponseRedirect(ask.path(f"jobs/{number}"))


@require_GET
def fetched(request: HttpRequest, system: str, number: int) -> HttpResponse | FileResponse:
    """Give the file of one job."""
    ask = ask_of(request, system)
    refusal = _refusal(request, ask)
    if refusal is not None:
        return refusal
    file = jobs.file_of(_job(ask, number))
    if file is None:
        raise Http404("This file is not kept any more. Have it made again.")
    return FileResponse(file.open("rb"), as_attachment=True, filename=file.name)


def _refusal(request: HttpRequest, ask: Ask) -> HttpResponse | None:
    if ask.account is None:
        return HttpResponseRedirect(f"/sign-in?next={request.path}")
    if not ask.held:
        return barred(
            request, ask, Barred("Files are made for people who work here.", "It needs a role in this system.")
        )
    return None


def _job(ask: Ask, number: int) -> Job:
    job = jobs.one_of(ask, number)
    if job is None:
        raise Http404(f"You have no job {number}.")
    return job


def _title(job: Job) -> str:
    work = jobs.works().get(job.work)
    return work.TITLE if work else job.work


def _view(job: Job) -> dict[str, object]:
    return {
        "number": job.pk,
        "title": _title(job),
        "state": "stopping" if job.stop_asked and job.state == "running" else job.state,
        "says": job.says,
        "done": job.done,
        "of": job.of,
        "asked_at": job.asked_at,
        "open": job.state in jobs.OPEN,
        "file": jobs.file_of(job) is not None,
        "kilobytes": job.result["bytes"] // 1024 + 1 if job.result else 0,
    }


urlpatterns = [
    path("<slug:system>/jobs", listed, name="jobs"),
    path("<slug:system>/jobs/<int:number>", one, name="job"),
    path("<slug:system>/jobs/<int:number>/stop", stop, name="job stop"),
    path("<slug:system>/jobs/<int:number>/file", fetched, name="job file"),
]
