import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';

/** How many sheets the page becomes when it is printed. */
export async function printedSheets(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    paperWidth: 8.27,
    paperHeight: 11.69,
  });
  await session.detach();
  const pdf = await PDFDocument.load(Buffer.from(data, 'base64'));
  return pdf.getPageCount();
}
