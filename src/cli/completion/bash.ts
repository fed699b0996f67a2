import { type CommandModel, flatten, type Kind } from "./model.js";

/** A completion script for bash 3.2 and newer. */
export function bashScript(program: CommandModel): string {
  const commands = flatten(program);
  return `# bash completion for thread-lessons. To have it in every shell, put this into ~/.bashrc:
#   eval "$(thread-lessons completion bash)"

_thread_lessons_names() {
  local course=() index
  for ((index = 1; index < COMP_CWORD; index++)); do
    [[ \${COMP_WORDS[index]} == --course ]] && course=(--course "\${COMP_WORDS[index + 1]}")
  done
  _thread_lessons_words "$("\${COMP_WORDS[0]}" completion --names "$1" \${course[@]+"\${course[@]}"} 2>/dev/null)"
}

_thread_lessons_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_thread_lessons_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}

_thread_lessons() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command="" values=0 index word
  COMPREPLY=()
  # "--filter=done" comes as three words.
  [[ $current == = ]] && current=""
  [[ $before == = ]] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case "$command $word" in
${commands.flatMap(({ commands: inner }) => inner.map(({ path }) => enters(path))).join("\n")}
${commands.flatMap((one) => valued(one).map(({ flag }) => `      "${one.path} ${flag}") ((index++)) ;;`)).join("\n")}
      *" -"*) ;;
      *) ((values++)) ;;
    esac
  done
  case "$command $before" in
${commands.flatMap((one) => valued(one).map(({ flag, value }) => `    "${one.path} ${flag}") ${complete(value)} return ;;`)).join("\n")}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${commands.map(({ path, options }) => `      "${path}") _thread_lessons_words "${options.map(({ flag }) => flag).join(" ")}" ;;`).join("\n")}
    esac
    return
  fi
  case "$command:$values" in
${commands.flatMap(positions).join("\n")}
  esac
}

complete -F _thread_lessons thread-lessons
`;
}

/** The word that leads into a command. */
function enters(path: string): string {
  const words = path.split(" ");
  return `      "${words.slice(0, -1).join(" ")} ${words.at(-1)}") command="${path}" values=0 ;;`;
}

function valued({ options }: CommandModel): readonly { readonly flag: string; readonly value: Kind }[] {
  return options.flatMap(({ flag, value }) => (value === null ? [] : [{ flag, value }]));
}

function positions({ path, commands, values, repeats }: CommandModel): readonly string[] {
  if (commands.length > 0) {
    const names = commands.map((one) => one.path.split(" ").at(-1));
    return [`    "${path}:0") _thread_lessons_words "${names.join(" ")}" ;;`];
  }
  return values.map((value, index) => {
    const place = repeats && index === values.length - 1 ? "*" : String(index);
    return `    "${path}":${place}) ${complete(value)} ;;`;
  });
}

function complete(kind: Kind): string {
  switch (kind.kind) {
    case "choices":
      return `_thread_lessons_words "${kind.values.join(" ")}";`;
    case "names":
      return `_thread_lessons_names ${kind.of};`;
    case "files":
      return "_thread_lessons_paths -f;";
    case "folders":
      return "_thread_lessons_paths -d;";
    case "nothing":
      return ":;";
    default:
      return kind satisfies never;
  }
}
