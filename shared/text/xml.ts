/** Text that stands for itself in XML and HTML, between tags and inside quoted attributes. */
export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text that `xmlText` made safe, as it was. */
export const utanXml = (xml: string): string =>
  xml.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
