/// What a page can do beyond what elements and styles do by themselves; without it nothing is out of reach.
///
/// It holds no words: what it says stands in the page.
enum PageScript {
  static let code = PageCode(lists + folds + page)

  /// Filtered lists: real order, a count that is read out, the choice kept in the address.
  private static let lists = #"""
    (function () {
    'use strict';
    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
    document.documentElement.classList.add('js');

    const lists = all('.filtered').map((root) => {
      const entries = all(':scope > .entries > .entry', root);
      const selects = all('select', root);
      const box = root.querySelector('.entries');
      const count = root.querySelector('.count');
      const number = count.querySelector('span');
      const facets = selects.filter((select) => select.name !== 'order');
      const order = selects.find((select) => select.name === 'order');
      let placed = 0;
      box.before(count);

      const place = (by) => {
        if (by === placed) return;
        const rank = (entry) => Number(entry.style.getPropertyValue('--' + by));
        const sorted = by === 0 ? entries : entries.slice().sort((a, b) => rank(a) - rank(b));
        box.append(...sorted);
        placed = by;
      };
      const apply = () => {
        const wanted = facets.filter((select) => select.value !== '')
          .map((select) => select.name + ':' + select.value);
        let shown = 0;
        for (const entry of entries) {
          const has = (entry.dataset.f || '').split(' ');
          entry.hidden = !wanted.every((token) => has.includes(token));
          if (!entry.hidden) shown += 1;
        }
        place(order ? order.selectedIndex : 0);
        number.textContent = shown;
      };
      const state = () => {
        const chosen = new URLSearchParams();
        for (const select of selects) if (select.value !== '') chosen.set(select.name, select.value);
        return chosen.toString();
      };
      const choose = (text) => {
        const chosen = new URLSearchParams(text);
        for (const select of selects) {
          select.value = chosen.get(select.name) || '';
          if (select.selectedIndex < 0) select.selectedIndex = 0;
        }
        apply();
      };
      const changed = () => {
        apply();
        const text = state();
        history.replaceState(null, '', '#' + root.id + (text === '' ? '' : '?' + text));
      };
      const form = root.querySelector('form');
      form.addEventListener('change', changed);
      form.addEventListener('reset', () => setTimeout(changed));
      form.addEventListener('submit', (event) => event.preventDefault());
      apply();
      return { root, entries, choose };
    });


    """#

  /// Folds: opened by links that lead into them, all at once, and for paper.
  private static let folds = #"""
    const place = () => {
      try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; }
    };
    const reveal = () => {
      const hash = place();
      const [id, query] = hash.split('?');
      const list = lists.find((list) => list.root.id === id);
      if (list && query !== undefined) {
        list.choose(query);
        list.root.scrollIntoView();
        return;
      }
      const target = document.getElementById(hash);
      if (!target) return;
      for (const list of lists) {
        const entry = list.entries.find((entry) => entry.contains(target));
        if (entry && entry.hidden) list.choose('');
      }
      for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) {
        fold.open = true;
      }
      target.scrollIntoView();
    };
    addEventListener('hashchange', reveal);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === location.hash) reveal();
    });

    for (const row of all('.folds')) {
      row.hidden = false;
      row.addEventListener('click', (event) => {
        const button = event.target.closest('button');
        if (!button) return;
        const root = row.closest('.filtered') || row.parentElement;
        for (const fold of all('.entry, .fold', root)) fold.open = button.dataset.open !== '';
      });
    }

    let opened = [];
    addEventListener('beforeprint', () => {
      opened = all('details:not([open])');
      for (const fold of opened) fold.open = true;
    });
    addEventListener('afterprint', () => {
      for (const fold of opened) fold.open = false;
      opened = [];
    });


    """#

  /// The frame: the contents beside the text where there is room, and only frames that scroll take the keyboard.
  private static let page = #"""
    const contents = document.querySelector('nav > details');
    const wide = matchMedia('(min-width: 1100px)');
    const fit = () => { contents.open = wide.matches; };
    wide.addEventListener('change', fit);
    fit();

    const links = new Map(all('a', contents).map((link) => [link.hash.slice(1), link]));
    const seen = new IntersectionObserver((changes) => {
      for (const change of changes) {
        if (!change.isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute('aria-current');
        links.get(change.target.id).setAttribute('aria-current', 'true');
      }
    }, { rootMargin: '-10% 0px -80% 0px' });
    for (const section of all('main > *')) if (links.has(section.id)) seen.observe(section);

    const sized = new ResizeObserver((changes) => {
      for (const { target } of changes) {
        if (target.scrollWidth > target.clientWidth) {
          target.tabIndex = 0;
          target.setAttribute('role', 'group');
          const caption = target.querySelector('caption');
          if (caption) target.setAttribute('aria-label', caption.textContent);
        } else {
          target.removeAttribute('tabindex');
        }
      }
    });
    for (const frame of all('.scroll, .drawing, .in')) sized.observe(frame);

    reveal();
    })();
    """#
}
