export { Entries } from './Entries'
