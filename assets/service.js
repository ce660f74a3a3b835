// What script adds to pages that work without it: drafts save themselves, the error summary takes the focus, and what a
// reader has opened stays open when figures are tried.
import "./htmx.esm.min.js";

document.querySelector(".nhsuk-error-summary")?.focus();

for (const menu of document.querySelectorAll(".service-account")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

const fold = "details.why-fold";
let opened = [];
document.addEventListener("htmx:before:swap", () => {
  opened = [...document.querySelectorAll(`.report-table ${fold}[open]`)].map((one) => one.closest(".report-table").id);
});
document.addEventListener("htmx:after:swap", () => {
  for (const id of opened) document.getElementById(id)?.querySelector(fold)?.setAttribute("open", "");
});
