/*
 * Buttons that copy a text: `data-copies` names the field that holds it. Without scripts, or where the browser lets nothing be copied, they stay hidden and the
 * text is marked and copied by hand.
 */
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.lastChild.textContent = button.dataset.copied;
      document.querySelector(`[data-copying="${CSS.escape(button.dataset.copies)}"]`).textContent = button.dataset.copied;
    } catch {
      field.select();
    }
  });
}
