"use strict";
// Reading aids; the page is whole without them. j and k go from card to card, Enter to the place in the source.
(function () {
  function reveal() {
    var name = decodeURIComponent(location.hash.slice(1));
    var target = name && document.getElementById(name);
    if (!target) return;
    for (var box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView({ block: "center" });
  }
  function step(by) {
    var cards = Array.prototype.filter.call(document.querySelectorAll(".card"), function (card) {
      return card.getClientRects().length > 0;
    });
    if (!cards.length) return;
    var now = cards.findIndex(function (card) { return card.contains(document.activeElement); });
    var next = now < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(Math.max(now + by, 0), cards.length - 1);
    cards[next].tabIndex = -1;
    cards[next].focus({ preventScroll: true });
    cards[next].scrollIntoView({ block: "nearest" });
  }
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.kind").forEach(function (box) { box.open = true; });
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && event.target.classList.contains("card")) {
      var place = event.target.querySelector(".where a");
      if (place) place.click();
    }
  });
  reveal();
})();
