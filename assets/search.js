// The search in published files: looks through the list in search-data.js, which stands beside
// the page. Everything is shown as text. Where a server answers, this file is not used.
(function () {
  "use strict";
  var SHOWN = 50, SENTENCE = 240;
  var place = document.getElementById("found"), form = document.getElementById("search");
  var asked = new URLSearchParams(location.search), all = window.heedSearchData || [];

  // As the server folds: lower case, without accents.
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // Words, and phrases in quotation marks.
  function terms(text) {
    return (fold(text).match(/"[^"]*"|[^\s"]+/g) || []).map(function (term) {
      return term.replace(/"/g, "").trim();
    }).filter(Boolean);
  }

  function value(name) {
    return (asked.get(name) || "").trim();
  }

  // Where a word begins with it; -1 for nowhere.
  function find(text, word, from) {
    for (var at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    return -1;
  }

  function fits(one, words, keys) {
    var text = one.folded || (one.folded = fold([one.ref, one.title, one.text, one.owners].join(" ")));
    var year = one.day.slice(0, 4), from = value("from").slice(0, 4), until = value("until").slice(0, 4);
    return words.every(function (word) { return find(text, word, 0) >= 0; }) &&
      keys.every(function (key) { return one.keys.includes(" " + key + " "); }) &&
      (!from || (year && year >= from)) && (!until || (year && year <= until));
  }

  function add(parent, name, className, text) {
    var element = document.createElement(name);
    element.className = className;
    element.textContent = text || "";
    parent.appendChild(element);
    return element;
  }

  // The next word that was asked for, from a place on.
  function nearest(folded, words, from) {
    return words.reduce(function (best, word) {
      var at = find(folded, word, from);
      return at >= 0 && (!best || at < best.at) ? { at: at, size: word.length } : best;
    }, null);
  }

  // The text around the first word that was found, with every word marked.
  function sentence(parent, text, words) {
    var folded = fold(text);
    if (folded.length !== text.length) words = []; // places would not agree
    var hit = nearest(folded, words, 0), from = 0;
    if (hit && hit.at > SENTENCE / 2) from = text.lastIndexOf(" ", hit.at - SENTENCE / 3) + 1;
    var until = Math.min(text.length, from + SENTENCE);
    if (from) parent.append("…");
    for (; hit && hit.at < until; hit = nearest(folded, words, from)) {
      parent.append(text.slice(from, hit.at));
      from = hit.at + hit.size;
      add(parent, "mark", "", text.slice(hit.at, from));
    }
    if (from < until) parent.append(text.slice(from, until));
    if (until < text.length) parent.append("…");
  }

  // The words of a status are those of the field that narrows by it.
  function tag(heading, name) {
    var option = Array.from(form.elements.status.options).find(function (one) { return one.value === name; });
    heading.append(" ");
    if (option && !name.endsWith("-none")) add(heading, "strong", "govuk-tag heed-tag", option.textContent);
  }

  function show(list, one, words) {
    var item = add(list, "li", "heed-found__one"), heading = add(item, "h3", "govuk-heading-s heed-found__heading");
    var link = add(heading, "a", "govuk-link");
    link.href = one.address;
    add(link, "span", "heed-ref", one.ref);
    link.append(" ");
    add(link, "span", "heed-attention__review", one.title);
    tag(heading, "reported-" + one.claim);
    tag(heading, "decided-" + one.decision);
    sentence(add(item, "p", "govuk-body heed-found__sentence"), one.text, words);
    add(item, "p", "govuk-body-s heed-note", one.owners);
  }

  function more(list, found, words) {
    var from = list.children.length;
    found.slice(from, from + SHOWN).forEach(function (one) { show(list, one, words); });
    if (list.children[from] && from) list.children[from].querySelector("a").focus();
  }

  ["q", "owner", "status", "committee", "from", "until"].forEach(function (name) {
    var field = form.elements[name];
    if (field && asked.has(name)) field.value = value(name);
  });
  var words = terms(value("q"));
  var keys = [value("status"), value("owner") && "owner:" + value("owner"), value("committee") && "committee:" + value("committee")].filter(Boolean);
  if (keys.length || value("from") || value("until")) form.querySelector("details").open = true; // nothing else says so here
  if (!words.length && !keys.length && !value("from") && !value("until")) return;

  var found = all.filter(function (one) { return fits(one, words, keys); });
  document.getElementById("hint").hidden = true;
  add(place, "h2", "govuk-heading-m", found.length ? place.dataset.found + " " + found.length : place.dataset.nothing);
  var list = add(place, "ol", "govuk-list heed-found");
  more(list, found, words);
  if (found.length > SHOWN) {
    var button = add(place, "button", "govuk-button heed-search__button", place.dataset.more);
    button.type = "button";
    button.addEventListener("click", function () {
      more(list, found, words);
      button.hidden = list.children.length >= found.length;
    });
  }
})();
