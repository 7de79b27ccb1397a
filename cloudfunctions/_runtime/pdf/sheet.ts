import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { shanghai, clockText } from '@shared/kernel/time';
import { fontFile } from './font';

/** What is known of a paper before its first line. */
export type SheetFacts = {
  readonly title: string;
  /** Who issues it: the hospital. */
  readonly author: string;
  readonly size: 'A4' | 'A5';
  /** The instant that it stands for, so that the same content is the same file, byte for byte. Epoch ms. */
  readonly at: number;
  /** What stands left at the foot of every page. */
  readonly foot: string;
  /** Colour of the paper, where a kind of prescription has one. */
  readonly tint?: string;
};

type TextStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** From the left margin. */
  readonly indent?: number;
  readonly gap?: number;
};

/** A label, its value, and how many columns it takes. */
export type SheetField = readonly [label: string, value: string, columns?: number];

const INK = '#1f2d33';
const QUIET = '#5b6b73';
const BODY = 10;
const FOOT = 7.5;
/** What stands for a character that the font has not. */
const BOX = '□';

/** The mark of a font has no glyph for some code points; pdfkit keeps the font that knows it out of sight. */
type KnowsGlyphs = { _font: { font: { hasGlyphForCodePoint: (point: number) => boolean } } };

/**
 * 一份 PDF: text in reading order, tagged, with numbered pages. A character without a glyph is shown as a box, and the
 * foot of the paper says which it was; nothing vanishes.
 */
export class Sheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly unknown = new Set<string>();
  private readonly margin: number;

  constructor(private readonly facts: SheetFacts) {
    this.margin = facts.size === 'A5' ? 28 : 48;
    this.doc = new PDFDocument({
      ...{ size: facts.size, margin: this.margin, font: fontFile(), bufferPages: true },
      ...{ tagged: true, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7' },
      info: { Title: facts.title, Author: facts.author, CreationDate: new Date(facts.at) },
    });
    this.doc.page.margins.bottom = this.margin + 14;
    this.paint();
    this.doc.on('pageAdded', () => {
      this.doc.page.margins.bottom = this.margin + 14;
      this.paint();
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Characters that the font has not, each once. */
  get missing(): readonly string[] {
    return [...this.unknown];
  }

  /** Where the next line begins, and how far the page goes. */
  get y(): number {
    return this.doc.y;
  }
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }
  get width(): number {
    return this.doc.page.width - 2 * this.margin;
  }

  /** A new page where less than so much is left of this one. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.doc.addPage();
  }

  title(text: string, size = 17): void {
    this.write('H1', text, { size, bold: true, align: 'center', gap: 2 });
  }
  heading(text: string): void {
    this.need(48);
    this.doc.moveDown(0.4);
    this.write('H2', text, { size: BODY + 1, bold: true, gap: 2 });
  }
  text(text: string, style: TextStyle = {}): void {
    this.write('P', text, style);
  }
  space(points: number): void {
    this.doc.y += points;
  }

  /** A thin line over the whole width. */
  rule(colour = '#9fb0b8'): void {
    const y = this.y + 2;
    this.ornament(() =>
      this.doc
        .moveTo(this.margin, y)
        .lineTo(this.margin + this.width, y)
        .lineWidth(0.6)
        .stroke(colour),
    );
    this.doc.y = y + 4;
  }

  /** A short word in a frame, top right: the kind of a prescription. */
  mark(text: string): void {
    const wide = 40;
    const x = this.margin + this.width - wide;
    this.ornament(() =>
      this.doc
        .rect(x, this.margin - 6, wide, 17)
        .lineWidth(0.8)
        .stroke(INK),
    );
    const at = this.y;
    this.write('P', text, { size: BODY, align: 'center' }, { x, y: this.margin - 5, width: wide });
    this.doc.y = at;
  }

  /** Labelled values in columns; a value that needs two lines gets them. */
  fields(all: readonly SheetField[], columns: number): void {
    const column = this.width / columns;
    let x = 0;
    let lowest = this.y;
    let top = this.y;
    for (const [label, value, span = 1] of all) {
      if (x + span > columns) {
        x = 0;
        top = lowest + 1;
      }
      const box = { x: this.margin + x * column, y: top, width: column * span - 6 };
      this.write('P', `${label}：${value}`, { size: BODY - 0.5 }, box);
      lowest = Math.max(lowest, this.y);
      x += span;
    }
    this.doc.x = this.margin;
    this.doc.y = lowest + 1;
  }

  /** Crosses out what is left between here and `y`, so that nothing can be added (处方管理办法: 空白处划一斜线). */
  crossOut(y: number): void {
    if (y - this.y > 16) {
      const [x, from] = [this.margin + 14, this.y + 4];
      this.ornament(() =>
        this.doc
          .moveTo(x + this.width - 40, from)
          .lineTo(x, y - 4)
          .lineWidth(0.7)
          .stroke(QUIET),
      );
    }
    this.doc.y = Math.max(this.y, y);
  }

  /** A QR code of a text, `side` points wide. */
  qr(text: string, side: number, { x, y, says }: { x: number; y: number; says: string }): void {
    const { data, size } = encode(text, { ecc: 'M', border: 1 });
    const dot = side / size;
    const draw = () => {
      this.doc.rect(x, y, side, side).fill('#ffffff');
      for (const [row, cells] of data.entries())
        for (const [col, dark] of cells.entries())
          // A hair wider than its place: no white seams between dots.
          if (dark) this.doc.rect(x + col * dot, y + row * dot, dot * 1.02, dot * 1.02);
      this.doc.fill('#000000');
    };
    this.root.add(this.doc.struct('Figure', { alt: says }, draw));
  }

  /** Numbers the pages, says which characters are boxes, and ends the file. */
  async finish(): Promise<Uint8Array> {
    if (this.missing.length > 0) {
      const points = this.missing.map((it) => `U+${it.codePointAt(0)!.toString(16).toUpperCase()}`);
      this.text(`${BOX} 表示字库中没有的字：${points.join('、')}`, { size: FOOT, quiet: true });
    }
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      this.doc.page.margins.bottom = 0;
      const y = this.doc.page.height - this.margin - 2;
      const place = { width: this.width, lineBreak: false };
      this.ornament(() => {
        this.doc.fontSize(FOOT).fillColor(QUIET);
        this.doc.text(this.shown(this.facts.foot), this.margin, y, place);
        this.doc.text(`第 ${page + 1} 页，共 ${count} 页`, this.margin, y, { ...place, align: 'right' });
      });
    }
    this.root.end();
    const chunks: Uint8Array[] = [];
    const whole = new Promise<Uint8Array>((resolve, reject) => {
      this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.doc.end();
    return whole;
  }

  private write(
    tag: string,
    text: string,
    { size = BODY, bold = false, quiet = false, align = 'left', indent = 0, gap = 1 }: TextStyle,
    box?: { x: number; y: number; width: number },
  ): void {
    const words = this.shown(text);
    const colour = quiet ? QUIET : INK;
    const draw = () => {
      this.doc.fontSize(size).fillColor(colour).strokeColor(colour).lineWidth(0.35);
      // One font for all: a bold one would be ten megabytes more in every function that prints.
      const style = { align, lineGap: gap, ...(bold && { stroke: true, fill: true }) };
      if (box) this.doc.text(words, box.x, box.y, { ...style, width: box.width });
      else this.doc.text(words, this.margin + indent, this.doc.y, { ...style, width: this.width - indent });
    };
    this.root.add(this.doc.struct(tag, {}, draw));
    this.doc.x = this.margin;
  }

  /** What is no text for a reader: lines, feet of pages. */
  private ornament(draw: () => unknown): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  private paint(): void {
    const { tint } = this.facts;
    if (tint === undefined) return;
    const { width, height } = this.doc.page;
    this.doc.save().rect(0, 0, width, height).fill(tint).restore();
  }

  /** Without what no paper can show; a box for what the font has not. */
  private shown(text: string): string {
    const { font } = (this.doc as unknown as KnowsGlyphs)._font;
    const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
    return [...plain]
      .filter((it) => it === '\n' || !/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(it))
      .map((it) => {
        if (it === '\n' || font.hasGlyphForCodePoint(it.codePointAt(0)!)) return it;
        this.unknown.add(it);
        return BOX;
      })
      .join('');
  }
}

/** `2026-11-23 10:00`, in Shanghai. */
export function minuteText(at: number): string {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
}
