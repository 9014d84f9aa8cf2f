import { de } from "./de"
import { en } from "./en"

export default { en: { amazon: en }, de: { amazon: de } }
