const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\//, 'Яндекс Браузер'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/(?:Headless)?Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

function first(names: [RegExp, string][], text: string): string | undefined {
  return names.find(([sign]) => sign.test(text))?.[1]
}

/** What a browser says of itself, as people call it: «Chrome, Windows». */
export function deviceName(agent: string): string | undefined {
  const parts = [first(BROWSERS, agent), first(SYSTEMS, agent)].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

export function isPhoneDevice(agent: string): boolean {
  return /Mobi|iPhone|Android/.test(agent)
}
