extension StyleSheet {
    static let forms = """
        form{margin:0 0 var(--s4)}
        label,legend{display:block;font-size:var(--t1);color:var(--soft);padding:0}
        input,select,textarea,button,.button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);\
        border-radius:var(--curve);padding:.3rem .6rem;min-height:var(--touch);max-width:100%}
        textarea{display:block;width:100%;max-width:46rem;line-height:1.55;padding:.5rem .6rem;resize:vertical}
        input[type=checkbox],input[type=radio]{width:1.15rem;height:1.15rem;min-height:0;margin:.2rem 0;accent-color:var(--link);flex:none}
        input[type=search]{width:19rem}input[type=text]{width:13rem}
        button,.button{display:inline-flex;align-items:center;justify-content:center;gap:var(--s2);background:var(--link);color:var(--card);\
        border-color:var(--link);font-weight:600;padding:.3rem 1.1rem;cursor:pointer;text-decoration:none;line-height:1.4}
        button:hover,.button:hover{box-shadow:inset 0 0 0 2px var(--card)}
        .plain{background:var(--card);color:var(--link);border-color:var(--edge);font-weight:500}.plain:hover{background:var(--lit);box-shadow:none}
        .grave{background:var(--warn);border-color:var(--warn);color:var(--warnWash)}
        .plain.grave{background:var(--card);color:var(--warn)}.plain.grave:hover{background:var(--warnWash)}
        button.bare{background:none;border:0;color:var(--link);text-decoration:underline;text-underline-offset:.2em;font-weight:400;padding:0}
        button.bare:hover{box-shadow:none;text-decoration-thickness:2px}
        button[disabled]{background:var(--wash);color:var(--soft);border-color:var(--line);cursor:default;box-shadow:none}
        .deeds{display:flex;flex-wrap:wrap;gap:var(--s3);align-items:center;margin:var(--s4) 0 0}
        .fields{display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end}
        .field{border:0;margin:0 0 var(--s5);padding:0;min-width:0;max-width:46rem}
        .field>label,.field>legend{font-size:var(--t3);font-weight:600;color:var(--ink);margin:0 0 .1rem}
        .field .need{font-weight:400;color:var(--soft);font-size:var(--t1)}
        .field .help{color:var(--soft);font-size:var(--t1);margin:0 0 var(--s1)}
        .field>input:where(:not([type=checkbox],[type=radio])),.field>select{width:100%;max-width:28rem}
        .field>input.short{width:11rem}.field>input.long{max-width:46rem}
        .wrong{border-left:4px solid var(--warn);padding-left:var(--s3)}
        .wrong>input,.wrong>select,.wrong>textarea{border-color:var(--warn);border-width:2px}
        .error{color:var(--warn);font-weight:600;font-size:var(--t2);margin:0 0 var(--s1)}
        .left{color:var(--soft);font-size:var(--t1);margin:var(--s1) 0 0;text-align:right;font-variant-numeric:tabular-nums}
        .left.over{color:var(--warn);font-weight:600}
        .option{display:flex;gap:var(--s2);align-items:flex-start;padding:.2rem 0;min-height:var(--touch)}
        .option label{font-size:var(--t3);color:var(--ink);flex:1}.option small{display:block}
        fieldset.group{border:1px solid var(--line);background:var(--card);border-radius:var(--curve);padding:var(--s4);margin:0 0 var(--s5);\
        min-width:0;scroll-margin-top:1rem}
        fieldset.group>legend{font-size:var(--t4);font-weight:650;color:var(--ink);padding:0 var(--s2);margin-left:calc(var(--s2)*-1)}
        fieldset.row{border:0;border-top:1px solid var(--line);padding:var(--s3) 0 0;margin:0 0 var(--s3);min-width:0}
        .confirm{border:1px solid var(--warn);border-radius:var(--curve);padding:var(--s4);background:var(--card);max-width:48rem;\
        margin:0 0 var(--s5)}
        .confirm h2{margin-top:0}table+.confirm,table+.field{margin-top:var(--s5)}
        :root:has(.saved){scroll-padding-bottom:8rem}
        .saved{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--line);padding:var(--s3) 0;z-index:1}

        """
}
