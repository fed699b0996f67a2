import { move, panic, type Result, thread } from "thread-lessons";

function launch(stormy: boolean) {
  const result: Result<number, void> = thread
    .spawn(
      move(() => {
        if (stormy) panic("mast down");
        return 77;
      }),
    )
    .join()
    .mapErr(() => {});
  result.match({
    Ok: (miles) => console.log(`sailed ${miles} miles`),
    Err: () => console.log("stayed in port"),
  });
}

export function main() {
  launch(false);
}
