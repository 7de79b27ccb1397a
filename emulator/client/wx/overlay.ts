const STYLE = `
:host{all:initial}
.mask{position:fixed;inset:0;z-index:2147483000;background:rgba(0,0,0,.55);display:flex;align-items:flex-end;justify-content:center;font:16px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.sheet{background:#fff;color:#1a1a1a;width:100%;max-width:430px;max-height:86%;overflow:auto;border-radius:14px 14px 0 0;padding:20px 16px 24px;box-sizing:border-box}
.sheet.full{height:86%;padding:0;overflow:hidden}
h2{font-size:18px;margin:0 0 4px;font-weight:600}
p{margin:0 0 12px;color:#595959;font-size:14px}
ul{list-style:none;margin:0;padding:0}
button{all:unset;box-sizing:border-box;cursor:pointer;display:flex;gap:12px;align-items:center;width:100%;min-height:56px;padding:8px 4px;border-bottom:1px solid #ebebeb}
button:focus-visible{outline:3px solid #1677ff;outline-offset:-3px}
button.plain{justify-content:center;color:#06733d;border:0}
img,.face{width:40px;height:40px;border-radius:6px;flex:none;background:#e4eee8;display:flex;align-items:center;justify-content:center;color:#06733d;font-weight:600}
small{display:block;color:#6b6b6b;font-size:13px}
iframe{border:0;width:100%;height:100%;display:block}
`;

export type Overlay = { readonly sheet: HTMLElement; readonly close: () => void };

/** A sheet over the page, in a shadow root so that neither styles the other. */
export function openOverlay(title: string, full = false): Overlay {
  const host = document.createElement('div');
  host.setAttribute('data-wx-overlay', '');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const mask = document.createElement('div');
  mask.className = 'mask';
  const sheet = document.createElement('div');
  sheet.className = full ? 'sheet full' : 'sheet';
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-label', title);
  mask.append(sheet);
  root.append(style, mask);
  document.body.append(host);
  const before = document.activeElement as HTMLElement | null;
  return {
    sheet,
    close() {
      host.remove();
      before?.focus?.();
    },
  };
}
