// Invented people. Nobody may ever take them for real ones.

import { pick, randomFor } from "./random"

export type Person = {
  name: string
  email: string
  phone: string
  addressLine1: string
  addressLine2: string | null
  city: string
  stateOrRegion: string | null
  postalCode: string
  countryCode: string
}

const firstNames = [
  "Petra",
  "Otto",
  "Zelda",
  "Bruno",
  "Ottilie",
  "Kuno",
  "Wanda",
  "Igor",
]
const lastNames = [
  "Mustermann",
  "Beispiel",
  "Specimen",
  "Placeholder",
  "Fiktiv",
  "Exemple",
  "Muster",
  "Erfunden",
]
const streets = [
  "Musterweg",
  "Beispielallee",
  "Rue de l'Exemple",
  "Via Esempio",
  "Specimen Street",
  "Nowhere Lane",
]

type Place = { city: string; postalCode: string; stateOrRegion: string | null }

const places: Record<string, Place> = {
  DE: { city: "Musterstadt", postalCode: "00001", stateOrRegion: null },
  FR: { city: "Villexemple", postalCode: "00002", stateOrRegion: null },
  IT: { city: "Esempiopoli", postalCode: "00003", stateOrRegion: "EX" },
  ES: { city: "Villaejemplo", postalCode: "00004", stateOrRegion: "Ejemplo" },
  GB: { city: "Specimenton", postalCode: "ZZ1 1ZZ", stateOrRegion: null },
  US: { city: "Exampleville", postalCode: "00000", stateOrRegion: "ZZ" },
  CA: { city: "Sampleton", postalCode: "Z0Z 0Z0", stateOrRegion: "ZZ" },
  JP: { city: "Mihon-shi", postalCode: "000-0000", stateOrRegion: "Mihon-ken" },
}

/** The same serial is always the same person. */
export function inventPerson(serial: number, countryCode: string): Person {
  const random = randomFor(7, serial)
  const place = places[countryCode] ?? {
    city: "Nowhere",
    postalCode: "00000",
    stateOrRegion: null,
  }
  return {
    name: `${pick(random, firstNames)} ${pick(random, lastNames)}`,
    email: `buyer${serial.toString(36)}@marketplace.example`,
    phone: `+00 000 ${String(serial % 10_000).padStart(4, "0")}`,
    addressLine1: `${pick(random, streets)} ${1 + (serial % 99)}`,
    addressLine2: serial % 3 === 0 ? "c/o Nobody" : null,
    ...place,
    countryCode,
  }
}
