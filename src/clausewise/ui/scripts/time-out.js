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
  const warned = Number(around.dataset.warn) * SECOND;
  let ends = 0;
  let token = "";

  // Other pages of the site keep one signed in too, so the server is asked before anything is said.
  async function ask(method) {
    const headers = method === "POST" ? { "X-CSRFToken": token } : {};
    const answer = await fetch(form.action, { method, headers, redirect: "manual" });
    const said = answer.ok ? await answer.json() : { seconds: 0 }; // sent to sign in: time is over
    token = said.token;
    ends = Date.now() + said.seconds * SECOND;
    around.querySelector("[data-time-out-at]").textContent = clock(new Date(ends));
  }

  async function look() {
    try {
      await ask("GET");
    } catch {
      setTimeout(look, 30 * SECOND); // the network is away: what stands on the page stays
      return;
    }
    const time = ends - Date.now();
    if (time <= 0) {
      location.assign(location.href); // the server asks to sign in, and then leads back here
    } else if (time > warned) {
      dialog.close();
      setTimeout(look, time - warned);
    } else {
      warn();
      setTimeout(look, Math.min(30 * SECOND, time));
    }
  }

  function warn() {
    left.textContent = `You will be signed out at ${clock(new Date(ends))}.`;
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await ask("POST").catch(() => {});
    look();
  });
  setTimeout(look, Number(around.dataset.timeOut) * SECOND);
}

if (around) {
  watch();
}
