// What script adds to pages that work without it: drafts save themselves, the error summary takes the focus.
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
