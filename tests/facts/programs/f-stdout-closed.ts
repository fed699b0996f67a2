// Process: closed stdout
export function main() {
  for (let i = 0; i < 1000; i++) console.log("nobody reads this line");
}
