// The same measures as bench/programs/channels.ts, with Rust's own channels: `name<TAB>median microseconds a message`.
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

const MESSAGES: u64 = 300_000;

fn measure(name: &str, messages: u64, body: impl Fn(u64)) {
    let mut samples: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            body(messages);
            start.elapsed().as_secs_f64() * 1e6 / messages as f64
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    println!("{name}\t{:.4}", samples[4]);
}

fn receive(rx: mpsc::Receiver<u64>, messages: u64) {
    assert_eq!(rx.iter().sum::<u64>(), messages * (messages - 1) / 2);
}

fn bounded(room: usize) -> impl Fn(u64) {
    move |messages| {
        let (tx, rx) = mpsc::sync_channel(room);
        let sender = thread::spawn(move || (0..messages).for_each(|i| tx.send(i).unwrap()));
        receive(rx, messages);
        sender.join().unwrap();
    }
}

fn main() {
    measure("numbers through a channel", MESSAGES, |messages| {
        let (tx, rx) = mpsc::channel();
        let sender = thread::spawn(move || (0..messages).for_each(|i| tx.send(i).unwrap()));
        receive(rx, messages);
        sender.join().unwrap();
    });
    measure("numbers through a channel for 128", MESSAGES, bounded(128));
    measure("objects { id, name } through a channel", MESSAGES / 10, |messages| {
        let (tx, rx) = mpsc::channel();
        let sender = thread::spawn(move || {
            for id in 0..messages {
                tx.send((id, String::from("message"))).unwrap();
            }
        });
        assert_eq!(rx.iter().map(|(_, name)| name.len() as u64).sum::<u64>(), messages * 7);
        sender.join().unwrap();
    });
    measure("numbers handed over", MESSAGES / 100, bounded(0));
}
