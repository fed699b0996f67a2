import { type CommandModel, flatten, type Kind } from "./model.js";

/** A completion script for fish 3 and newer. */
export function fishScript(program: CommandModel): string {
  const commands = flatten(program);
  return `# fish completion for thread-lessons. To have it in every shell:
#   thread-lessons completion fish > ~/.config/fish/completions/thread-lessons.fish

function __thread_lessons_names
    set -l words (commandline -opc)
    set -l course
    if set -l index (contains -i -- --course $words)
        set course --course $words[(math $index + 1)]
    end
    thread-lessons completion --names $argv[1] $course 2>/dev/null
end

# Whether the command that has been typed so far is the given one.
function __thread_lessons_at
    set -l words (commandline -opc)
    set -l path
    set -l skip 0
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch "$path $word"
${commands.flatMap((one) => one.commands.map(({ path }) => `            case '${one.path} ${lastWord(path)}'\n                set path '${path}'`)).join("\n")}
            case ${commands.flatMap((one) => one.options.filter(({ value }) => value !== null).map(({ flag }) => `'${one.path} ${flag}'`)).join(" ")}
                set skip 1
        end
    end
    test "$path" = "$argv[1]"
end

complete -c thread-lessons -f
${commands.flatMap(linesOf).join("\n")}
`;
}

function linesOf({ path, options, values, commands }: CommandModel): readonly string[] {
  const at = `complete -c thread-lessons -n ${quoted(`__thread_lessons_at '${path}'`)}`;
  return [
    ...commands.map((one) => `${at} -a ${lastWord(one.path)} -d ${quoted(one.description)}`),
    ...options.map(({ flag, description, value }) => {
      const follows = value === null ? "" : value.kind === "files" ? " -r -F" : ` -x${offer(value)}`;
      return `${at} -l ${flag.replace(/^--/, "")}${follows} -d ${quoted(description)}`;
    }),
    ...new Set(
      values
        .map((value) => offer(value))
        .filter((given) => given !== "")
        .map((given) => at + given),
    ),
  ];
}

/** What to offer in a place. */
function offer(kind: Kind): string {
  switch (kind.kind) {
    case "choices":
      return ` -a ${quoted(kind.values.join(" "))}`;
    case "names":
      return ` -a '(__thread_lessons_names ${kind.of})'`;
    case "files":
      return " -F";
    case "folders":
      return " -a '(__fish_complete_directories)'";
    case "nothing":
      return "";
    default:
      return kind satisfies never;
  }
}

function lastWord(path: string): string {
  return path.split(" ").at(-1) ?? "";
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
