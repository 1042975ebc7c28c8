const WHITE = '#ffffff';
const SHARPNESS = 2;

/** The drawing by itself: the colours of the screen become those of paper. */
export function onPaper(svg: string): string {
  return svg.replace(/var\(--k-drawing-\w+, (#\w+)\)/g, '$1');
}

export async function toPng(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  await picture.decode();
  const sheet = document.createElement('canvas');
  sheet.width = picture.width * SHARPNESS;
  sheet.height = picture.height * SHARPNESS;
  const pen = sheet.getContext('2d')!;
  pen.fillStyle = WHITE;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(picture, 0, 0, sheet.width, sheet.height);
  return new Promise((resolve, reject) =>
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))), 'image/png'),
  );
}

export function download(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
