'use strict';
(() => {
  const said = document.getElementById('said');

  const select = (code) => {
    const range = document.createRange();
    range.selectNodeContents(code);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch (refused) {
      // A browser may keep the clipboard to itself; then the text is at least selected.
      select(code);
      return document.execCommand('copy');
    }
  };

  for (const button of document.querySelectorAll('button.copy')) {
    const code = button.closest('figure').querySelector('code');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const done = await copy(code);
      button.textContent = done ? 'Copied' : 'Selected: press Ctrl+C';
      said.textContent = button.textContent;
      setTimeout(() => {
        button.textContent = 'Copy';
        said.textContent = '';
      }, 2000);
    });
  }
})();
