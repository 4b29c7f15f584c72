extension StyleSheet {
    /// What says something: tags, notices, cards, facts, what there is not.
    static let pieces = """
        .tag{display:inline-block;font-size:var(--t0);line-height:1.45;padding:.05rem .45rem;border-radius:.25rem;border:1px solid var(--line);\
        background:var(--wash);color:var(--ink);font-weight:400}
        .made{border-color:var(--made);background:var(--madeWash)}
        .gone,.late.tag{border-color:var(--warn);background:var(--warnWash);color:var(--warn)}
        .good.tag{border-color:var(--good);background:var(--goodWash);color:var(--good)}
        .now.tag{border-color:var(--link);background:var(--lit);color:var(--link)}
        .notice{border-left:4px solid var(--made);background:var(--madeWash);padding:var(--s3) var(--s4);max-width:60rem;margin:0 0 var(--s4);\
        border-radius:0 var(--curve) var(--curve) 0}
        .notice.warn{border-color:var(--warn);background:var(--warnWash)}.notice.done{border-color:var(--good);background:var(--goodWash)}
        .notice.told{border-color:var(--link);background:var(--lit)}
        .notice h2{font-size:var(--t3);margin:0 0 var(--s1)}.notice ul{margin:0;padding-left:1.2rem}
        .notice>:last-child,.card>:last-child,.empty>:last-child{margin-bottom:0}
        .grid{display:grid;gap:var(--s4);grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));margin:0 0 var(--s4);padding:0;\
        list-style:none}
        .card{background:var(--card);border:1px solid var(--line);border-radius:var(--curve);padding:var(--s4)}
        .card h2,.card h3{margin:0 0 var(--s1);font-size:var(--t3)}
        .empty{border:1px dashed var(--edge);border-radius:var(--curve);padding:var(--s5);text-align:center;color:var(--soft);margin:0 0 var(--s4)}
        .empty p{margin-inline:auto}
        .two{display:grid;gap:var(--s5);grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}
        .two.wide{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
        .two>section>h2:first-child,.two>div>h2:first-child{margin-top:0}
        .side{display:grid;gap:var(--s5);grid-template-columns:15rem minmax(0,1fr);align-items:start}
        dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:var(--s1) var(--s5);margin:0 0 var(--s4)}
        dt{color:var(--soft)}dd{margin:0}
        .card dl.facts{grid-template-columns:minmax(0,1fr) auto;margin:var(--s2) 0 0}.card dd{text-align:right;font-weight:600}
        .deeds+.tally{margin-top:var(--s4)}
        .tally{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:var(--s3);margin:0 0 var(--s5);padding:0;\
        list-style:none}
        .tally a,.tally div{display:flex;flex-direction:column;height:100%;background:var(--card);border:1px solid var(--line);\
        border-radius:var(--curve);padding:var(--s3) var(--s4);text-decoration:none;color:var(--ink)}
        .tally a:hover{border-color:var(--link);background:var(--lit)}.tally a:hover span{text-decoration:underline}
        .tally b{font-size:var(--t5);line-height:1.4;font-weight:650;font-variant-numeric:tabular-nums}
        .tally .late b{color:var(--warn)}.tally .none b{color:var(--soft);font-weight:400}.tally [aria-current]{border-color:var(--link);\
        box-shadow:inset 0 0 0 1px var(--link)}
        details{margin:0 0 var(--s3)}summary{cursor:pointer;padding:var(--s1) 0}
        .line{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}
        .line>li{position:relative;padding:0 0 var(--s4)}
        .line>li::before{content:"";position:absolute;left:calc(-1.1rem - 6px);\
        top:.55em;width:10px;height:10px;border-radius:50%;background:var(--bar)}
        .line>li.off::before{background:var(--card);border:2px solid var(--warn)}
        .line>li.off strong{text-decoration:line-through}
        .line p{margin:0}
        progress{appearance:none;width:100%;max-width:30rem;height:.75rem;border:1px solid var(--edge);border-radius:1rem;background:var(--card)}
        progress::-webkit-progress-bar{background:var(--card);border-radius:1rem}
        progress::-webkit-progress-value{background:var(--bar);border-radius:1rem}progress::-moz-progress-bar{background:var(--bar)}

        """
}
