// @ts-check

// Keeps one core busy until its parent is gone. It looks up between slices, so that it never outlives the parent.
process.on("disconnect", () => process.exit());

function spin() {
  const end = performance.now() + 50;
  while (performance.now() < end);
  setImmediate(spin);
}

spin();
