// The same measures as bench/programs/threads.ts, with Rust's own threads: `name<TAB>median microseconds` a line.
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

fn measure(name: &str, per: u32, rounds: usize, mut body: impl FnMut()) {
    let mut samples: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            body();
            start.elapsed().as_secs_f64() * 1e6 / f64::from(per)
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    println!("{name}\t{:.3}", samples[rounds / 2]);
}

fn work() -> i32 {
    let mut x: i32 = 0;
    for i in 0..300_000_000_i32 {
        x = x.wrapping_add(std::hint::black_box(i).wrapping_mul(7));
    }
    x
}

fn main() {
    measure("spawn + join", 500, 31, || {
        for _ in 0..500 {
            thread::spawn(|| 1).join().unwrap();
        }
    });
    measure("1,000 short closures", 1, 31, || {
        let handles: Vec<_> = (0..1000).map(|i| thread::spawn(move || i)).collect();
        for handle in handles {
            handle.join().unwrap();
        }
    });
    let total = Mutex::new(0);
    measure("lock + add + unlock", 100_000, 7, || {
        for _ in 0..100_000 {
            *total.lock().unwrap() += 1;
        }
    });
    measure("lock + add + unlock, a temporary", 100_000, 7, || {
        for _ in 0..100_000 {
            *total.lock().unwrap() += 1;
        }
    });
    measure("1,000,000 locked increments by two threads", 1, 3, || {
        let increment = || {
            for _ in 0..500_000 {
                *total.lock().unwrap() += 1;
            }
        };
        thread::scope(|s| {
            s.spawn(increment);
            increment();
        });
    });
    let lines = Mutex::new((0..1000).map(|i| format!("line number {i}")).collect::<Vec<_>>());
    measure("lock + push and pop on 1,000 strings", 100, 7, || {
        for _ in 0..100 {
            lines.lock().unwrap().push(String::from("one more"));
            lines.lock().unwrap().pop();
        }
    });
    measure("lock + length of 1,000 strings", 100, 7, || {
        for _ in 0..100 {
            std::hint::black_box(lines.lock().unwrap().len());
        }
    });
    measure("four sleeps of 50 ms", 1, 5, || {
        let handles: Vec<_> = (0..4).map(|_| thread::spawn(|| thread::sleep(Duration::from_millis(50)))).collect();
        for handle in handles {
            handle.join().unwrap();
        }
    });
    measure("work twice on one thread", 1, 3, || {
        std::hint::black_box(work());
        std::hint::black_box(work());
    });
    measure("work twice on two threads", 1, 3, || {
        let other = thread::spawn(work);
        std::hint::black_box(work());
        other.join().unwrap();
    });
}
