// The phases of a night as a page passes them: what `data-at` says, each once.

/**
 * @param {HTMLElement} element carries `data-at`
 * @param {(phase: string) => void} told of each phase that comes, not of the one that is
 * @returns {() => void} ends it
 */
export function onPhase(element, told) {
  let shown = element.dataset.at;
  const observer = new MutationObserver(() => {
    if (element.dataset.at === shown) return;
    shown = element.dataset.at;
    told(shown);
  });
  observer.observe(element, { attributeFilter: ["data-at"] });
  return () => observer.disconnect();
}
