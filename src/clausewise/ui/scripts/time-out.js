// Warns before one is signed out for doing nothing, in time to stay. Without scripts the page says when.
const SECOND = 1000;
const around = document.querySelector("[data-time-out]");

function clock(at) {
  return at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function watch() {
  const dialog = around.querySelector("dialog");
  const form = dialog.querySelector("form");
  const left = dialog.querySelector("[data-time-out-left]");
  const warned = Number(around.dataset.warn);
  let ends = Date.now() + Number(around.dataset.timeOut) * SECOND;

  // Other pages of the site keep one signed in too, so the server is asked before anything is said.
  async function ask(method) {
    const body = method === "POST" ? new FormData(form) : undefined;
    const answer = await fetch(form.action, { method, body, redirect: "error" });
    ends = Date.now() + (await answer.json()).seconds * SECOND;
    around.querySelector("[data-time-out-at]").textContent = clock(new Date(ends));
  }

  async function look() {
    try {
      await ask("GET");
    } catch {
      ends = Math.min(ends, Date.now());
    }
    if (ends <= Date.now()) {
      location.assign(location.href); // the server asks to sign in, and then leads back here
      return;
    }
    const toWarning = ends - Date.now() - warned * SECOND;
    if (toWarning <= 0) {
      warn();
    } else if (dialog.open) {
      dialog.close();
    }
    setTimeout(look, toWarning > 0 ? toWarning : Math.min(30 * SECOND, ends - Date.now()));
  }

  function warn() {
    left.textContent = `You will be signed out at ${clock(new Date(ends))}.`;
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await ask("POST");
      dialog.close();
    } catch {
      location.assign(location.href);
    }
  });
  setTimeout(look, Math.max(0, ends - Date.now() - warned * SECOND));
}

if (around) {
  watch();
}
