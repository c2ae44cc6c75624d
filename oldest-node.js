// Loaded before any TypeScript, which older versions cannot read: see the scripts of package.json.
const OLDEST = 24
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `Node ${OLDEST} or later is needed, this is ${process.versions.node}. Run "npm ci", which brings its own, and then "npm start".`,
  )
  process.exit(1)
}
