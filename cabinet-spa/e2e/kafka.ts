import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'

const BROKER = process.env['ARTEL_KAFKA'] ?? 'localhost:19092'
const PRODUCE = 0
/** The oldest version that brokers still take, and the one with the shortest request. */
const VERSION = 3

const CRC = Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value >>> 0
})

function crc32c(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8)) >>> 0
  return (crc ^ 0xffffffff) >>> 0
}

const int8 = (value: number) => Buffer.from([value & 0xff])
function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}
function varint(value: number): Buffer {
  let rest = ((value << 1) ^ (value >> 31)) >>> 0
  const bytes: number[] = []
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  bytes.push(rest)
  return Buffer.from(bytes)
}
const short = (text: string) => Buffer.concat([int16(Buffer.byteLength(text)), Buffer.from(text)])
const counted = (bytes: Buffer) => Buffer.concat([varint(bytes.length), bytes])

/** One record as a batch of its own. */
function batch(key: string, value: string, headers: Record<string, string>): Buffer {
  const now = Date.now()
  const record = Buffer.concat([
    int8(0),
    varint(0),
    varint(0),
    counted(Buffer.from(key)),
    counted(Buffer.from(value)),
    varint(Object.keys(headers).length),
    ...Object.entries(headers).flatMap(([name, text]) => [
      counted(Buffer.from(name)),
      counted(Buffer.from(text)),
    ]),
  ])
  const body = Buffer.concat([
    int16(0),
    int32(0),
    int64(now),
    int64(now),
    int64(-1),
    int16(-1),
    int32(-1),
    int32(1),
    counted(record),
  ])
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32c(body))
  const rest = Buffer.concat([int32(-1), int8(2), crc, body])
  return Buffer.concat([int64(0), int32(rest.length), rest])
}

/**
 * Puts one message on a topic of the running platform's broker, as no service would: its payload is what the test
 * says. Spoken by hand, since a client library for this one request would be all that it is for.
 *
 * @param id of the message; a message with an id that was handled before is not handled again
 */
export async function produce(topic: string, type: string, payload: string, id: string): Promise<void> {
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: type,
    ce_source: 'test',
    ce_subject: id,
    ce_time: new Date().toISOString(),
    ce_correlationid: randomUUID(),
    'content-type': 'application/json',
  }
  const records = batch(id, payload, headers)
  const request = Buffer.concat([
    int16(PRODUCE),
    int16(VERSION),
    int32(1),
    short('artel-test'),
    int16(-1),
    int16(-1),
    int32(10_000),
    int32(1),
    short(topic),
    int32(1),
    int32(0),
    int32(records.length),
    records,
  ])
  const answer = await exchange(Buffer.concat([int32(request.length), request]))
  // size, correlation, one topic with its name, one partition: its number, then the error.
  const error = answer.readInt16BE(4 + 4 + 4 + 2 + Buffer.byteLength(topic) + 4 + 4)
  if (error !== 0) throw new Error(`the broker refused the message: error ${error}`)
}

function exchange(bytes: Buffer): Promise<Buffer> {
  const [host, port] = BROKER.split(':')
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.write(bytes))
    let got = Buffer.alloc(0)
    socket.setTimeout(15_000, () => socket.destroy(new Error('the broker does not answer')))
    socket.on('error', reject)
    socket.on('data', (part: Buffer) => {
      got = Buffer.concat([got, part])
      if (got.length < 4 || got.length < 4 + got.readInt32BE(0)) return
      socket.end()
      resolve(got)
    })
  })
}
