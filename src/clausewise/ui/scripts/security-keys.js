// Says on the page, not in the console, that a security key or a passkey did not work.
const place = document.querySelector("[data-key-trouble]");

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  place.textContent =
    "That did not work. Check that it is the right key, and one that you have not added before. " +
    "Then try again, or use a code instead.";
});
