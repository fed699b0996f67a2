// Process: ownership
// Without: ^(Box|&|fn|UnsafeCell|OnceCell|RefMut|\*|dyn|Plain|WithRc|std::(ptr|io|env|rc))|AtomicPtr|LocalKey
// What JavaScript does not have: boxes, references and pointers as values, input and output as values.
import {
  Arc,
  AtomicI32,
  Barrier,
  Cell,
  Condvar,
  LazyLock,
  Mutex,
  mpsc,
  Once,
  OnceLock,
  Rc,
  RefCell,
  RwLock,
  Some,
  thread,
} from "thread-lessons";

// Type: i32
export const number = 1;
// Type: String
export const text = ["text"].join("");
// Type: Vec<i32>
export const list = [1, 2];
// Type: Option<String>
export const option = Some("text");
// Type: (i32, String)
export const pair: [number, string] = [1, "text"];
// Type: Rc<i32>
export const rc = new Rc(1);
// Type: Arc<i32>
export const arc = new Arc(1);
// Type: Arc<Cell<i32>>
export const arcCell = new Arc(new Cell(1));
// Type: Arc<RefCell<i32>>
export const arcRefCell = new Arc(new RefCell(1));
// Type: Arc<Rc<i32>>
export const arcRc = new Arc(new Rc(1));
// Type: std::sync::Weak<i32>
export const weak = Arc.downgrade(new Arc(1));
// Type: Cell<i32>
export const cell = new Cell(1);
// Type: RefCell<i32>
export const refCell = new RefCell(1);
// Type: RefCell<Rc<i32>>
export const refCellRc = new RefCell(new Rc(1));
// Type: Ref<'static, i32>
export const borrowed = new RefCell(1).borrow();
// Type: Mutex<i32>
export const mutex = new Mutex(1);
// Type: Mutex<Cell<i32>>
export const mutexCell = new Mutex(new Cell(1));
// Type: Mutex<Rc<i32>>
export const mutexRc = new Mutex(new Rc(1));
// Type: Arc<Mutex<Cell<i32>>>
export const arcMutexCell = new Arc(new Mutex(new Cell(1)));
// Type: MutexGuard<'static, i32>
export const guard = new Mutex(1).lock().unwrap();
// Type: RwLock<i32>
export const rwLock = new RwLock(1);
// Type: RwLock<Cell<i32>>
export const rwLockCell = new RwLock(new Cell(1));
// Type: RwLockReadGuard<'static, i32>
export const readGuard = new RwLock(1).read().unwrap();
// Type: RwLockWriteGuard<'static, i32>
export const writeGuard = new RwLock(1).write().unwrap();
// Type: std::sync::atomic::AtomicI32
export const atomic = new AtomicI32(1);
// Type: mpsc::Sender<i32>
export const sender = mpsc.channel<number>()[0];
// Type: mpsc::Sender<Cell<i32>>
export const senderCell = mpsc.channel<Cell<number>>()[0];
// Type: mpsc::SyncSender<i32>
export const syncSender = mpsc.syncChannel<number>(1)[0];
// Type: mpsc::Receiver<i32>
export const receiver = mpsc.channel<number>()[1];
// Type: mpsc::Sender<Rc<i32>>
export const senderRc = mpsc.channel<Rc<number>>()[0];
// Type: std::thread::JoinHandle<i32>
export const handle = thread.spawn(() => 1);
// Type: std::thread::JoinHandle<Rc<i32>>
export const handleRc = [thread.spawn(() => 1) as unknown as thread.JoinHandle<Rc<number>>][0];
// Type: std::thread::Thread
export const someThread = thread.current();
// Type: std::thread::ThreadId
export const id = thread.current().id();
// Type: std::thread::Builder
export const builder = new thread.Builder();
// Type: OnceLock<i32>
export const onceLock = new OnceLock<number>();
// Type: OnceLock<Cell<i32>>
export const onceLockCell = new OnceLock<Cell<number>>();
// Type: LazyLock<i32>
export const lazyLock = new LazyLock(() => 1);
// Type: Barrier
export const barrier = new Barrier(1);
// Type: Condvar
export const condvar = new Condvar();
// Type: Once
export const once = new Once();
