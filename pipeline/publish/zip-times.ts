/** 1980-01-01 00:00, the first moment that a zip archive knows. */
const [time, date] = [0, 0x21]

/**
 * Gives every file of a zip archive the same time, in place: a release knows no clock. The places are
 * those of the format's own list (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3).
 *
 * @throws RangeError where the bytes are no such archive
 */
export function fixTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.length - 22
  requireMark(view, end, 0x06054b50)
  const files = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let file = 0; file < files; file++) {
    requireMark(view, entry, 0x02014b50)
    const local = view.getUint32(entry + 42, true)
    requireMark(view, local, 0x04034b50)
    view.setUint16(entry + 12, time, true)
    view.setUint16(entry + 14, date, true)
    view.setUint16(local + 10, time, true)
    view.setUint16(local + 12, date, true)
    entry += 46 + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(entry + place, true), 0)
  }
  return archive
}

function requireMark(view: DataView, place: number, mark: number): void {
  if (place < 0 || view.getUint32(place, true) !== mark) {
    throw new RangeError(`no zip archive: there is no ${mark.toString(16)} at ${place}`)
  }
}
