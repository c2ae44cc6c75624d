// Sends the chosen file in pieces (tus 1.0), and goes on after a broken connection. Without this the form is posted whole.
;(() => {
  const form = document.querySelector('form[data-upload]')
  const input = form?.querySelector('input[type=file]')
  if (!input || !window.localStorage) return
  const words = JSON.parse(form.dataset.upload)
  const piece = 512 * 1024
  const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text, ...more })
  const bar = make('progress', '', { max: 1, value: 0, className: 'vt-upload__bar' })
  const said = make('p', words.drop, { className: 'usa-hint' })
  const hold = make('button', words.pause, { type: 'button', className: 'usa-button usa-button--outline' })
  const stop = make('button', words.cancel, { type: 'button', className: 'usa-button usa-button--unstyled' })
  const box = make('div', '', { className: 'vt-upload' })
  said.setAttribute('role', 'status')
  bar.setAttribute('aria-label', words.file)
  const buttons = make('div', '', { className: 'vt-buttons' })
  buttons.append(hold, stop)
  box.append(bar, said, buttons)
  input.after(box)
  let file, at, request, paused, tries, timer, silence
  const show = (busy, text, fault) => {
    bar.hidden = hold.hidden = stop.hidden = !busy
    for (const button of form.querySelectorAll('[type=submit]')) button.disabled = busy
    said.className = fault ? 'usa-error-message' : 'usa-hint'
    if (said.textContent !== text) said.textContent = text
  }
  const progress = (done) => {
    bar.value = done / file.size
    show(true, words.sending.replace('#', Math.floor((100 * done) / file.size)))
  }
  const key = () => [words.proposal, file.name, file.size, file.lastModified].join()
  const forget = () => localStorage.removeItem(key())
  const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
  const ask = (method, url, headers, body, then, moved) => {
    const before = request
    request = new XMLHttpRequest()
    before?.abort()
    request.open(method, url)
    for (const name in { 'Tus-Resumable': 1, ...headers }) request.setRequestHeader(name, headers[name] ?? '1.0.0')
    const listen = () => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), 30000)
    }
    request.upload.onprogress = (event) => {
      listen()
      moved?.(event.loaded)
    }
    request.onloadend = ({ target }) => {
      clearTimeout(silence)
      if (target === request && !paused) target.status ? then(target) : again()
    }
    listen()
    request.send(body)
  }
  const again = () => {
    show(true, words.waiting)
    timer = setTimeout(resume, Math.min(30000, 500 * 2 ** tries++))
  }
  const fail = ({ status, responseText }) => {
    if (status >= 500 && status !== 507) return again()
    forget()
    show(false, responseText || words.failed, true)
  }
  const send = (offset) => {
    progress(offset)
    const headers = { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' }
    const then = (answer) => {
      const to = answer.getResponseHeader('Content-Location')
      if (answer.status === 409) return resume()
      if (answer.status !== 204) return fail(answer)
      tries = 0
      if (!to) return send(Number(answer.getResponseHeader('Upload-Offset')))
      forget()
      location.assign(to)
    }
    ask('PATCH', at, headers, file.slice(offset, offset + piece), then, (more) =>
      progress(Math.min(offset + more, file.size)),
    )
  }
  const begin = () => {
    const about = { name: file.name, proposal: words.proposal }
    for (const name of ['kind', 'description', 'language', 'replaces']) about[name] = form.elements[name]?.value ?? ''
    const metadata = Object.entries(about).map(([name, value]) => `${name} ${encode(value)}`)
    ask('POST', '/uploads', { 'Upload-Length': file.size, 'Upload-Metadata': metadata.join() }, null, (answer) => {
      if (answer.status !== 201) return fail(answer)
      at = answer.getResponseHeader('Location')
      localStorage.setItem(key(), at)
      send(0)
    })
  }
  const resume = () => {
    clearTimeout(timer)
    if (!at) return begin()
    ask('HEAD', at, {}, null, (answer) => {
      if (answer.status === 200) return send(Number(answer.getResponseHeader('Upload-Offset')))
      if (answer.status >= 500) return again()
      forget()
      at = null
      begin()
    })
  }
  const halt = (isPaused) => {
    paused = true
    clearTimeout(timer)
    request?.abort()
    hold.textContent = isPaused ? words.goOn : words.pause
  }
  hold.onclick = () => {
    if (!paused) return halt(true)
    paused = false
    hold.textContent = words.pause
    resume()
  }
  stop.onclick = () => {
    halt(false)
    if (at) fetch(at, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } })
    forget()
    show(false, words.drop)
  }
  form.onsubmit = (event) => {
    file = input.files[0]
    if (!file) return
    event.preventDefault()
    const blank = ['kind', 'description', 'language']
      .map((name) => form.elements[name])
      .find(({ value }) => !value.trim())
    if (blank || file.size > words.most) {
      show(false, blank ? words.blank : words.tooLarge, true)
      return (blank ?? input).focus()
    }
    at = localStorage.getItem(key())
    paused = false
    tries = 0
    show(true, words.sending.replace('#', 0))
    resume()
  }
  form.ondragover = (event) => event.preventDefault()
  form.ondrop = (event) => {
    event.preventDefault()
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files
  }
  addEventListener('online', () => {
    if (!bar.hidden && !paused) resume()
  })
  show(false, words.drop)
})()
