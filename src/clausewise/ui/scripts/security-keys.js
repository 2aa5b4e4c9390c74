// Says on the page, not in the console, that a security key or a passkey did not work.
const place = document.querySelector("[data-key-trouble]");

// The button does something only once django-allauth's own script has come: till then it is not there.
window.addEventListener("load", () => {
  const button = document.getElementById("key-button");
  if (button) button.hidden = false;
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  place.textContent =
    "That did not work. Check that it is the right key, and one that you have not added before. " +
    "Then try again, or use a code instead.";
});
