// Wakes the components up. Nothing on a page depends on it.
import { initAll } from './govuk-frontend.min.js'

initAll()
