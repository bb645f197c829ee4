/*
 * Keys of the review page: while a proposed wording has the focus (a click on it, or Tab to one of its buttons), the digit on a button presses it.
 * After a decision the next open proposal takes the focus, so that one key follows another. Without scripts the buttons do the same.
 */
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(event.target instanceof Element)) return;
  if (event.target.closest("input, textarea, select")) return;
  const button = event.target.closest("[data-proposal]")?.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (button) button.click();
});

const decided = location.hash ? document.getElementById(location.hash.slice(1)) : null;
const proposals = [...document.querySelectorAll("[data-proposal]")];
const next = decided?.matches(".comment") ? proposals.find((each) => decided.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) ?? proposals[0] : undefined;
next?.focus();
